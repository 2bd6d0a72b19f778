package dev.quadrat.batch.preflight;

import dev.quadrat.storage.Stamp;
import dev.quadrat.storage.Storage;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Texts in memory; writing, reading or deleting may be refused. */
final class FakeBucket implements Storage {
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, RuntimeException> refusals = new HashMap<>();

    /**
     * @param deed {@code written}, {@code read} or {@code deleted}
     * @param why as the SDK says it
     */
    FakeBucket refusing(String deed, RuntimeException why) {
        refusals.put(deed, why);
        return this;
    }

    boolean isEmpty() {
        return texts.isEmpty();
    }

    private void ask(String uri, String deed) throws IOException {
        RuntimeException why = refusals.get(deed);
        if (why != null) {
            throw new IOException("%s can't be %s: %s".formatted(uri, deed, why.getMessage()), why);
        }
    }

    @Override
    public String readText(String uri) throws IOException {
        ask(uri, "read");
        return Objects.requireNonNull(texts.get(uri));
    }

    @Override
    public void writeText(String uri, String text) throws IOException {
        ask(uri, "written");
        texts.put(uri, text);
    }

    @Override
    public void delete(String uri) throws IOException {
        ask(uri, "deleted");
        texts.remove(uri);
    }

    @Override
    public boolean serves(String uri) {
        return true;
    }

    @Override
    public boolean exists(String uri) {
        throw unexpected();
    }

    @Override
    public Map<String, Stamp> stamps(Collection<String> uris, BooleanSupplier cancelled) {
        throw unexpected();
    }

    @Override
    public boolean writeTextIf(String uri, Optional<String> expected, String text) {
        throw unexpected();
    }

    @Override
    public SeekableByteChannel open(String uri) {
        throw unexpected();
    }

    @Override
    public void fetch(String uri, Path to, BooleanSupplier cancelled) {
        throw unexpected();
    }

    @Override
    public void put(Path from, String uri, BooleanSupplier cancelled) {
        throw unexpected();
    }

    private static AssertionError unexpected() {
        return new AssertionError("a check writes, reads and deletes one small object");
    }
}
