package dev.tenure.command.ods;

/** What can be wrong with a row of ODS reference data beyond its form. The names are codes of the API. */
enum OdsFault {
    BAD_CODE,
    BAD_DATE,
    CODE_TWICE
}
