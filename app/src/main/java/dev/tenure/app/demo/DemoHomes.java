package dev.tenure.app.demo;

import dev.tenure.command.ods.OdsFileReader;
import dev.tenure.command.ods.OdsRow;
import dev.tenure.command.ods.OdsSite;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The homes of the demonstration: those of a file in the ODS layout, by default the bundled one. */
final class DemoHomes {
    private static final String BUNDLED = "/demo/ecarehomesite.csv";

    private final Optional<Path> file;

    DemoHomes(Optional<Path> file) {
        this.file = file;
    }

    /** The file, to be loaded as reference data. */
    InputStream open() throws IOException {
        if (file.isPresent()) {
            return Files.newInputStream(file.get());
        }
        InputStream bundled = DemoHomes.class.getResourceAsStream(BUNDLED);
        if (bundled == null) {
            throw new IllegalStateException("the bundled homes are missing: " + BUNDLED);
        }
        return bundled;
    }

    /** The homes that can be read, in the order of the file. */
    List<OdsSite> sites(int limit) throws IOException {
        List<OdsSite> sites = new ArrayList<>();
        try (InputStream in = open()) {
            OdsFileReader reader = new OdsFileReader(in);
            Optional<OdsRow> row = reader.next();
            while (row.isPresent() && sites.size() < limit) {
                row.get().site().ifPresent(sites::add);
                row = reader.next();
            }
        }
        return sites;
    }
}
