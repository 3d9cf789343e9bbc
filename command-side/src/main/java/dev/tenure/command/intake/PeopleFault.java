package dev.tenure.command.intake;

/** What can be wrong with a file of people beyond its form. The names are codes of the API. */
enum PeopleFault {
    FILE_EMPTY,
    FILE_TOO_LARGE,
    COLUMN_MISSING,
    COLUMN_UNKNOWN,
    COLUMN_TWICE,
    BAD_CODE,
    UNKNOWN_ODS_CODE,
    OTHER_ODS_CODE,
    UNKNOWN_ROLE,
    NUMBER_TWICE,
    ADDRESS_NOT_VALID,
    ADDRESS_ELSEWHERE,
    ADDRESS_RESERVED,
    ADDRESS_TWICE,
    HOME_WITHOUT_OWNER
}
