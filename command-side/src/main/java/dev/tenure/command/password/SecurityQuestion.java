package dev.tenure.command.password;

import java.util.Arrays;
import java.util.Optional;

/** The questions that a person chooses three of (RST-1); nobody writes their own, so that none gives its answer away. */
public enum SecurityQuestion {
    FIRST_SCHOOL("first-school", "What was the name of your first school?"),
    CHILDHOOD_STREET("childhood-street", "In which street did you live when you were ten?"),
    FIRST_PET("first-pet", "What was the name of your first pet?"),
    CHILDHOOD_FRIEND("childhood-friend", "What was the first name of your best friend at school?"),
    TEACHER("teacher", "What was the family name of the teacher you remember best?"),
    FIRST_JOB("first-job", "In which town was your first job?"),
    GRANDPARENTS_TOWN("grandparents-town", "In which town did your grandparents live?"),
    FIRST_FILM("first-film", "Which film did you first see in a cinema?"),
    CHILDHOOD_BOOK("childhood-book", "Which book did you like best as a child?"),
    FIRST_JOURNEY("first-journey", "To which place did you first travel without your family?");

    private final String id;
    private final String wording;

    SecurityQuestion(String id, String wording) {
        this.id = id;
        this.wording = wording;
    }

    /** The name by which the API and events call it, for ever. */
    public String id() {
        return id;
    }

    public String wording() {
        return wording;
    }

    public static Optional<SecurityQuestion> of(String id) {
        return Arrays.stream(values())
                .filter(question -> question.id.equals(id))
                .findFirst();
    }
}
