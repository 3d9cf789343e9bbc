package dev.tenure.command.intake;

import dev.tenure.command.registration.MobileNumbers;
import dev.tenure.command.registration.MobileSettings;
import dev.tenure.kernel.container.OdsCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Files of people, as the tests of reading them send them. */
final class PeopleFiles {
    static final OdsCode ELMS = OdsCode.of("A1B2C");
    static final OdsCode OAKS = OdsCode.of("D1E2F");
    static final String HEADER = "ods_code,given_name,family_name,mobile,role\n";
    static final String OWNER = "A1B2C,Mary Ann,O'Brien,07911 123456,owner\n";
    static final String MEMBER = "A1B2C,John,Smith,07911 123457,member\n";

    private PeopleFiles() {}

    static PeopleOfFile read(String file) throws IOException {
        return read(file, StandardCharsets.UTF_8);
    }

    static PeopleOfFile read(String file, Charset charset) throws IOException {
        return new PeopleFile(new MobileNumbers(MobileSettings.real()), Set.of(ELMS, OAKS)::contains, 50_000)
                .read(new ByteArrayInputStream(file.getBytes(charset)));
    }
}
