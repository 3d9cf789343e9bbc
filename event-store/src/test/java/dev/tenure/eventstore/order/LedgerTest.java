package dev.tenure.eventstore.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.eventstore.append.AppendUnit;
import dev.tenure.eventstore.sample.Boats;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private final UUID boat = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final AppendUnit two = Boats.unit(Boats.moved(boat, 0), Boats.moved(boat, 1));
    private final AppendUnit one = Boats.unit(Boats.moved(other, 0));
    private final Ledger ledger = new Ledger();
    private final Model model = new Model();

    @Test
    void anAcceptedUnitIsThereAsAWholeWhereItWasTold() {
        ledger.accepted(two, 2);
        ledger.accepted(one, 3);
        assertThat(ledger.differences(table(two, one))).isEmpty();
        assertThat(ledger.inOrder(table(two, one))).containsExactly(two, one);
    }

    @Test
    void anAcceptedUnitThatIsElsewhereInPartOrNotThereIsADifference() {
        ledger.accepted(two, 2);
        assertThat(ledger.differences(List.of())).singleElement().asString().startsWith("accepted at 2, but");
        assertThat(ledger.differences(table(two).subList(0, 1))).isNotEmpty();
        assertThat(ledger.differences(List.of(at(1, two, 0), at(3, two, 1)))).isNotEmpty();
        assertThat(ledger.differences(List.of(at(2, two, 0), at(3, two, 1)))).isNotEmpty();
    }

    @Test
    void aRefusedUnitThatIsThereIsADifference() {
        ledger.refused(one);
        assertThat(ledger.differences(List.of())).isEmpty();
        assertThat(ledger.differences(table(one))).singleElement().asString().startsWith("refused, but");
    }

    @Test
    void aUnitOfUnknownFateIsThereAsAWholeOrNotAtAll() {
        ledger.unknown(two);
        assertThat(ledger.differences(List.of())).isEmpty();
        assertThat(ledger.differences(table(two))).isEmpty();
        assertThat(ledger.differences(table(two).subList(0, 1)))
                .singleElement()
                .asString()
                .startsWith("half-written");
        assertThat(ledger.unresolved(List.of())).containsExactly(two);
        assertThat(ledger.unresolved(table(two))).isEmpty();
    }

    @Test
    void whatNobodyWroteAndWhatIsThereTwiceIsADifference() {
        ledger.accepted(one, 1);
        assertThat(ledger.differences(List.of(at(1, one, 0), at(2, two, 0)))).hasSize(1);
        assertThat(ledger.differences(List.of(at(1, one, 0), at(1, one, 0)))).hasSize(1);
    }

    @Test
    void aHoleInThePositionsOrInAnAggregateIsADifference() {
        assertThat(model.goOn(table(two), List.of(two))).isEmpty();
        assertThat(new Model().goOn(List.of(at(2, one, 0)), List.of()))
                .singleElement()
                .asString()
                .startsWith("a hole");
        assertThat(new Model().goOn(List.of(at(1, two, 1)), List.of()))
                .singleElement()
                .asString()
                .startsWith("expected");
    }

    @Test
    void aBerthThatSomebodyElseHoldsIsADifference() {
        two.claim(Boats.berth("1"), boat);
        one.claim(Boats.berth("1"), other);
        assertThat(model.goOn(table(two, one), List.of(two, one)))
                .singleElement()
                .asString()
                .contains("was given away");
    }

    private static List<Logged> table(AppendUnit... units) {
        List<Logged> rows = new ArrayList<>();
        for (AppendUnit unit : units) {
            for (int i = 0; i < unit.events().size(); i++) {
                rows.add(at(rows.size() + 1, unit, i));
            }
        }
        return rows;
    }

    private static Logged at(long position, AppendUnit unit, int index) {
        DomainEventMessage<?> event = unit.events().get(index);
        return new Logged(position, event.getIdentifier(), event.getAggregateIdentifier(), event.getSequenceNumber());
    }
}
