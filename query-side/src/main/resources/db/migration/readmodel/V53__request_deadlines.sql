-- Slice "deadlines": whom an account was wanted for becomes unreadable some days after the request was refused (LEA-5).
alter table deadline_subject drop constraint deadline_subject_kind_check;
alter table deadline_subject add constraint deadline_subject_kind_check
    check (kind in ('person', 'mailbox', 'application', 'request'));
