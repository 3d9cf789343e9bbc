package dev.tenure.benchmarks;

import dev.tenure.benchmarks.commands.TenureDatabase;
import dev.tenure.benchmarks.load.Contender;
import dev.tenure.benchmarks.report.Figure;
import dev.tenure.benchmarks.report.Section;
import dev.tenure.benchmarks.report.Target;
import dev.tenure.benchmarks.stores.FilledStore;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A large store against a small one: what is done often may not cost more for the size. */
final class StorePart {
    private static final double MOST_GROWTH = 1.25;

    private final Turns turns;
    private final List<Integer> sizes;

    StorePart(Turns turns, List<Integer> sizes) {
        this.turns = turns;
        this.sizes = sizes;
    }

    Section run(TenureDatabase server) throws SQLException, InterruptedException {
        List<FilledStore> stores = new ArrayList<>();
        try {
            for (int size : sizes) {
                System.out.println("  filling one with " + size + " events");
                stores.add(FilledStore.create(server, size));
            }
            List<Contender> contenders = new ArrayList<>();
            for (int place = 0; place < stores.get(0).contenders().size(); place++) {
                for (FilledStore store : stores) {
                    contenders.add(store.contenders().get(place));
                }
            }
            return section(turns.take(contenders));
        } finally {
            for (FilledStore store : stores) {
                store.close();
            }
        }
    }

    private Section section(Taken taken) {
        int smallest = sizes.get(0);
        List<Figure> figures = taken.beside(id -> FilledStore.idLike(id, smallest));
        List<Target> targets = figures.stream()
                .filter(figure -> !FilledStore.isOf(figure.id(), smallest))
                .map(figure -> Target.atMost(
                        figure.title() + ", p50 with callers: " + figure.callers(),
                        MOST_GROWTH,
                        " × the smaller store's",
                        figure.latencyOfLimit().median()))
                .toList();
        return new Section(
                "Size of the store",
                "The same done in stores of different sizes, which take turns in one server. A load is of a random account out"
                        + " of 2,000 that lie spread over the whole log.",
                "smallest",
                figures,
                targets,
                List.of("The stores are filled by copying a few events within the database, with links, claims and"
                        + " indexes; between these copies the 2,000 accounts that are loaded were appended as usual."));
    }
}
