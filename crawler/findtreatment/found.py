"""What reading yields beside facilities: rows that are refused, and what was odd in those that were read."""

from __future__ import annotations

from dataclasses import dataclass

from crawler.findtreatment.facility import Facility


@dataclass(frozen=True, slots=True)
class Refusal:
    """A row that gives no facility, or, where `row` is "", the rest of a file that cannot be read.

    `kind` is a short name to count by (KINDS_OF_REFUSAL), `reason` one clause for a person. `facility` is what a
    repeated row of a file says, so that counts over the rows of the file can hold it; None where nothing was read.
    """

    file: str
    row: str
    kind: str
    reason: str
    facility: Facility | None = None

    @property
    def of_file(self) -> bool:
        """Whether it is the file that failed, not one of its rows."""
        return not self.row


@dataclass(frozen=True, slots=True)
class Warning_:
    """Something odd that was read all the same: `kind` to count by, `value` as it stood in the row (or file, with row "")."""

    file: str
    row: str
    kind: str
    value: str


KINDS_OF_REFUSAL = {
    "unreadable": "the file, or what is left of it, cannot be read",
    "unsafe": "the file unpacks to more than a directory holds",
    "not_a_directory": "the file is none of the formats of the directory",
    "no_rows": "the file has the columns of a directory and no row",
    "no_name": "the row has no name",
    "no_place": "the row has neither ZIP nor city and state",
    "repeated": "the row stands in the file before",
    "not_a_facility": "the row is a practitioner or has no type of care",
    "bad_row": "the row is no row of the format",
    "edition_unknown": "nothing says of which edition the row is",
    "no_services": "the row lists no services, and the stored row of the same facility does: that one stays",
    "column_lost": "the file lacks a column that stored rows have: nothing of it is taken in",
    "column_moved": "names stand where streets should: nothing of the file is taken in",
    "another_list": "the file has next to none of the stored rows of its list again: nothing of it is taken in",
}

KINDS_OF_WARNING = {
    "unknown_label": "a label or code that is in no code table: kept as it stood",
    "new_code": "a code of the file's own code sheet that the code table lacks",
    "code_means_another": "the file's code sheet gives a code another meaning: its label counts",
    "column_missing": "a column that the format has and the file lacks",
    "column_unknown": "a column that the format does not have",
    "column_twice": "two columns of one name: the first counts",
    "edition_unknown": "neither name nor properties of the file say which edition it is",
    "formula": "a formula stands in the cell: not read",
    "flag_unreadable": "a cell that is neither set nor empty",
    "services_missing": "the row lists no services",
    "type_unknown": "a type of facility that is not known",
    "address_withheld": "the street is withheld or not given",
    "state_unknown": "the state is none of the United States",
    "zip_unreadable": "the ZIP cannot be read, or has too few digits and ZIPs of its state do not begin with 0",
    "phone_unreadable": "the phone's cell holds no number to call: it is shown as it is listed",
    "phone_kept": "the phone's cell holds no number to call: that of an older edition stays, with its date",
    "phones_several": "the phone's cell holds more than one number: the first counts",
    "website_unreadable": "the website is no address",
    "website_stub": "the website is a scheme alone",
    "websites_several": "the website's cell holds more than one address",
    "coordinates_swapped": "latitude and longitude were swapped: put right",
    "coordinates_zero": "the coordinates are (0, 0): not used",
    "coordinates_outside": "the coordinates lie outside the United States: not used",
    "coordinates_elsewhere": "the coordinates lie in another state, or far from ZIP and town: not used",
    "coordinates_unreadable": "the coordinates cannot be read, or one of them is missing: not used",
    "page_repeated": "a page of the answer was sent twice",
    "pages_miscounted": "the answer counts another number of pages than it has, with all facilities that it counts",
    "pages_missing": "the answer counts more pages than there are",
    "rows_missing": "the answer counts more facilities than its pages hold",
    "rows_more": "the pages hold more facilities than the answer counts",
}
