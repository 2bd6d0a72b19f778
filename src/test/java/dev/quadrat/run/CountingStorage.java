package dev.quadrat.run;

import dev.quadrat.storage.LocalStorage;
import dev.quadrat.storage.Stamp;
import dev.quadrat.storage.Storage;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** Local files, and a note of what was read and how often places were looked at. */
final class CountingStorage implements Storage {
    private final Storage files = new LocalStorage();
    private final AtomicInteger looks = new AtomicInteger();
    private final List<String> opened = Collections.synchronizedList(new ArrayList<>());

    private Runnable meanwhile = () -> {};

    /** What happens while somebody looks at a file. */
    CountingStorage meanwhile(Runnable happens) {
        meanwhile = happens;
        return this;
    }

    /** Since this was asked last. */
    List<String> opened() {
        List<String> all = opened.stream().sorted().toList();
        opened.clear();
        return all;
    }

    int looks() {
        return looks.get();
    }

    @Override
    public boolean serves(String uri) {
        return files.serves(uri);
    }

    @Override
    public boolean exists(String uri) throws IOException {
        meanwhile.run();
        return files.exists(uri);
    }

    @Override
    public Map<String, Stamp> stamps(Collection<String> uris, BooleanSupplier cancelled)
            throws IOException, InterruptedException {
        looks.incrementAndGet();
        return files.stamps(uris, cancelled);
    }

    @Override
    public String readText(String uri) throws IOException {
        meanwhile.run();
        opened.add(uri);
        return files.readText(uri);
    }

    @Override
    public void writeText(String uri, String text) throws IOException {
        files.writeText(uri, text);
    }

    @Override
    public boolean writeTextIf(String uri, Optional<String> expected, String text)
            throws IOException {
        return files.writeTextIf(uri, expected, text);
    }

    @Override
    public void delete(String uri) throws IOException {
        files.delete(uri);
    }

    @Override
    public void fetch(String uri, Path to, BooleanSupplier cancelled)
            throws IOException, InterruptedException {
        files.fetch(uri, to, cancelled);
    }

    @Override
    public void put(Path from, String uri, BooleanSupplier cancelled)
            throws IOException, InterruptedException {
        files.put(from, uri, cancelled);
    }

    @Override
    public SeekableByteChannel open(String uri) throws IOException {
        opened.add(uri);
        return files.open(uri);
    }
}
