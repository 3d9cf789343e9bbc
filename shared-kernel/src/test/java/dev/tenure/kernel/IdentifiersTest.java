package dev.tenure.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.application.ApplicationId;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.list.DistributionListId;
import dev.tenure.kernel.mailbox.SharedMailboxId;
import dev.tenure.kernel.upload.UploadId;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IdentifiersTest {
    static Stream<Function<String, Object>> readers() {
        return Stream.of(
                UserAccountId::of,
                ApplicationId::of,
                CareContainerId::of,
                DistributionListId::of,
                SharedMailboxId::of,
                UploadId::of);
    }

    @ParameterizedTest
    @MethodSource("readers")
    void areReadAndWrittenInTheUsualFormOfAUuid(Function<String, Object> reader) {
        String text = "0f8fad5b-d9cb-469f-a165-70867728950e";

        assertThat(reader.apply(text)).hasToString(text).isEqualTo(reader.apply(text));
        assertThatIllegalArgumentException().isThrownBy(() -> reader.apply("17"));
    }

    private record Listed(UUID person) implements AboutPerson {}

    @Test
    void anEventIsAboutItsOwnAggregateUnlessItNamesSomebodyElse() {
        UUID aggregate = UUID.randomUUID();
        UUID person = UUID.randomUUID();

        assertThat(AboutPerson.of(new Listed(person), aggregate)).isEqualTo(person);
        assertThat(AboutPerson.of("anything else", aggregate)).isEqualTo(aggregate);
    }
}
