package dev.tenure.query;

import dev.tenure.query.slice.Slice;
import java.util.List;

/** All slices that run. */
record QuerySlices(List<Slice> all) {
    QuerySlices {
        all = List.copyOf(all);
    }

    List<String> names() {
        return all.stream().map(Slice::name).toList();
    }
}
