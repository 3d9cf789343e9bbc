package dev.tenure.command.registration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.kernel.account.MailAddress;
import dev.tenure.kernel.account.PersonName;
import dev.tenure.kernel.container.OdsCode;
import dev.tenure.testing.Rule;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class AddressesOfAnyNameTest {
    private final MobileNumbers mobileNumbers = new MobileNumbers(MobileSettings.real());

    @Rule("REG-4")
    @Property(tries = 500)
    void anyNameHasAGoodAddressOrAProblem(
            @ForAll @StringLength(max = 98) String given,
            @ForAll @StringLength(max = 98) String family,
            @ForAll @IntRange(max = 100_000) int number) {
        PersonalAddresses.of(new PersonName("x" + given, "y" + family))
                .value()
                .map(base -> PersonalAddresses.numbered(base, number, "nhs.net"))
                .map(MailAddress::localPart)
                .ifPresent(userName -> assertThat(userName).hasSizeLessThanOrEqualTo(64));
    }

    @Rule("REG-4")
    @Property(tries = 500)
    void anyHyphensAndLettersMakeAGoodAddress(
            @ForAll @CharRange(from = 'a', to = 'c') @CharRange(from = '-', to = '-') @StringLength(max = 98)
                    String given,
            @ForAll @CharRange(from = 'a', to = 'c') @CharRange(from = '-', to = '-') @StringLength(max = 98)
                    String family,
            @ForAll @IntRange(max = 100_000) int number) {
        PersonalAddresses.Base base = PersonalAddresses.of(new PersonName("x" + given, "y" + family))
                .value()
                .orElseThrow();
        assertThat(PersonalAddresses.numbered(base, number, "nhs.net").localPart())
                .hasSizeLessThanOrEqualTo(64)
                .endsWith(number == 0 ? "" : Integer.toString(number));
    }

    @Rule("SMB-1")
    @Property(tries = 500)
    void anyProviderHasAGoodMailboxAddressOrAProblem(
            @ForAll @StringLength(max = 60) String town,
            @ForAll @StringLength(max = 120) String name,
            @ForAll @IntRange(max = 9999) int number) {
        MailboxAddresses.of("t" + town, "n" + name, OdsCode.of("ABCDE12345"))
                .value()
                .map(base -> MailboxAddresses.numbered(base, number, "nhs.net"))
                .ifPresent(address -> assertThat(address.localPart()).hasSizeLessThanOrEqualTo(64));
    }

    @Rule("REG-2")
    @Property(tries = 500)
    void anyTextIsAMobileNumberOrAProblem(@ForAll @StringLength(max = 40) String written) {
        assertThat(mobileNumbers.read(written)).isNotNull();
    }

    @Rule("REG-2")
    @Property(tries = 1000)
    void anyDigitsAreAMobileNumberOrAProblem(
            @ForAll @CharRange(from = '0', to = '9') @CharRange(from = '+', to = '+') @StringLength(max = 20)
                    String written) {
        mobileNumbers
                .read(written)
                .value()
                .ifPresent(number -> assertThat(number.value()).startsWith("+447"));
    }
}
