package dev.quadrat.workbench.home;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What was opened, the last first.
 *
 * @param entries jars that were opened together are one
 */
public record RecentJars(List<Entry> entries) {
    static final RecentJars NONE = new RecentJars(List.of());
    private static final int MOST = 12;

    public record Entry(List<String> jars, Instant opened) {
        public List<Path> paths() {
            return jars.stream().map(Path::of).toList();
        }
    }

    @SuppressWarnings("ConstantValue") // a file may lack them
    public RecentJars {
        entries =
                entries == null
                        ? List.of()
                        : entries.stream().filter(e -> e.jars() != null).toList();
    }

    RecentJars with(List<Path> jars, Instant opened) {
        List<String> texts = texts(jars);
        List<Entry> all = new ArrayList<>(without(jars).entries);
        all.addFirst(new Entry(texts, opened));
        return new RecentJars(all.subList(0, Math.min(MOST, all.size())));
    }

    RecentJars without(List<Path> jars) {
        List<String> texts = texts(jars);
        return new RecentJars(entries.stream().filter(e -> !e.jars().equals(texts)).toList());
    }

    static List<String> texts(List<Path> jars) {
        return jars.stream().map(jar -> jar.toAbsolutePath().normalize().toString()).toList();
    }
}
