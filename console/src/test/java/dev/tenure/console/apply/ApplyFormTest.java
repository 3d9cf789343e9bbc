package dev.tenure.console.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class ApplyFormTest {
    @Test
    void theFirstPersonIsTheOwnerAndEmptyRowsAreLeftOut() {
        ApplyForm form = ApplyForm.of(sent("John", "", "Zoë")).tidied();

        assertThat(form.request().get("people"))
                .isEqualTo(List.of(
                        Map.of("givenName", "John", "role", "owner"), Map.of("givenName", "Zoë", "role", "member")));
    }

    @Test
    void nothingTypedIsLostWhenAPersonIsAdded() {
        ApplyForm form = ApplyForm.of(sent("John")).withAnotherPerson();

        assertThat(form.providerName()).isEqualTo("Bumbleton");
        assertThat(form.people()).extracting(ApplyForm.Row::givenName).containsExactly("John", "");
    }

    @Test
    void theOwnerCannotBeLeftOut() {
        ApplyForm form = ApplyForm.of(sent("John", "Zoë"));

        assertThat(form.withoutPerson(0).people()).hasSize(2);
        assertThat(form.withoutPerson(1).people()).hasSize(1);
    }

    @Test
    void aFieldOfAPersonWhoIsThereHasALabel() {
        ApplyForm form = ApplyForm.of(sent("John", "Zoë"));

        assertThat(form.label("people-1-mobile")).isEqualTo("Person 2, mobile number");
        assertThat(form.label("people-2-mobile")).isNull();
        assertThat(form.label("people")).isNull();
    }

    private static MultiValueMap<String, String> sent(String... givenNames) {
        MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        sent.add("providerName", "Bumbleton");
        for (int row = 0; row < givenNames.length; row++) {
            sent.add("people-" + row + "-givenName", givenNames[row]);
        }
        return sent;
    }
}
