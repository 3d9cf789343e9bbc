package dev.tenure.command.upload;

/** What can be wrong with an upload beyond what its file says by itself. The names are codes of the API. */
enum UploadFault {
    FILE_TOO_LARGE,
    NO_ROWS,
    TOO_MANY_ROWS,
    MOBILE_IN_USE,
    ADDRESS_IN_USE,
    REGISTRATION_FAILED
}
