"""What is said of paying, and for what: the parts of fields/payment.py and prices.py, and what they share with the insurers."""
