"""The time language of provider pages: from a string to days, times, parts of the day and amounts of time."""

from extract.schedule.context import find_office_hours_context
from extract.schedule.dayparts import daypart_of, find_dayparts, find_daytime
from extract.schedule.quantities import find_quantities
from extract.schedule.schedules import find_days, find_in_part, find_schedules, find_unread
from extract.schedule.shapes import Block, DaypartMatch, DaysMatch, Quantity, ScheduleMatch

__all__ = [
    "Block",
    "DaypartMatch",
    "DaysMatch",
    "Quantity",
    "ScheduleMatch",
    "daypart_of",
    "find_dayparts",
    "find_days",
    "find_daytime",
    "find_in_part",
    "find_office_hours_context",
    "find_quantities",
    "find_schedules",
    "find_unread",
]
