"""The national directory (FindTreatment.gov): its files and answers read into facilities."""
