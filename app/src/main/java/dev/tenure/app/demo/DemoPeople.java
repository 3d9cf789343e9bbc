package dev.tenure.app.demo;

import dev.tenure.app.demo.DemoHome.DemoPerson;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.datafaker.Faker;

/** Makes up three to ten people for a home, always the same ones, with numbers that nobody can dial. */
final class DemoPeople {
    /** The block that the numbers are from: Ofcom's range for fiction, made longer than any number that can be dialled. */
    static final String BLOCK = "+447700900000000-+447700900999999";

    private static final long SEED = 2018;
    private static final int FEWEST = 3;
    private static final int MOST = 10;

    private DemoPeople() {}

    /**
     * The people of the home.
     *
     * @param place the home's place in the file, from 0; it decides the numbers
     */
    static List<DemoPerson> of(String odsCode, int place) {
        Random random = new Random(SEED * 31 + odsCode.hashCode());
        Faker faker = new Faker(Locale.UK, random);
        int count = FEWEST + random.nextInt(MOST - FEWEST + 1);
        List<DemoPerson> people = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            people.add(new DemoPerson(
                    faker.name().firstName(),
                    faker.name().lastName(),
                    String.format(Locale.ROOT, "+447700900%06d", place * MOST + index),
                    index == 0 ? "owner" : "member"));
        }
        return people;
    }
}
