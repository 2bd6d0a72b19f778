package dev.quadrat.host;

import dev.quadrat.storage.Stamp;
import dev.quadrat.storage.Storage;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** A storage of which a test hears before something goes there or comes from there. */
final class HookedStorage implements Storage {
    interface Hook {
        void on(String uri) throws IOException, InterruptedException;
    }

    private final Storage real;
    Hook beforeFetch = uri -> {};
    Hook beforePut = uri -> {};

    HookedStorage(Storage real) {
        this.real = real;
    }

    @Override
    public boolean serves(String uri) {
        return real.serves(uri);
    }

    @Override
    public boolean exists(String uri) throws IOException {
        return real.exists(uri);
    }

    @Override
    public Map<String, Stamp> stamps(Collection<String> uris, BooleanSupplier cancelled)
            throws IOException, InterruptedException {
        return real.stamps(uris, cancelled);
    }

    @Override
    public String readText(String uri) throws IOException {
        return real.readText(uri);
    }

    @Override
    public void writeText(String uri, String text) throws IOException {
        real.writeText(uri, text);
    }

    @Override
    public boolean writeTextIf(String uri, Optional<String> expected, String text)
            throws IOException {
        return real.writeTextIf(uri, expected, text);
    }

    @Override
    public void delete(String uri) throws IOException {
        real.delete(uri);
    }

    @Override
    public SeekableByteChannel open(String uri) throws IOException {
        return real.open(uri);
    }

    @Override
    public void fetch(String uri, Path to, BooleanSupplier cancelled)
            throws IOException, InterruptedException {
        beforeFetch.on(uri);
        real.fetch(uri, to, cancelled);
    }

    @Override
    public void put(Path from, String uri, BooleanSupplier cancelled)
            throws IOException, InterruptedException {
        beforePut.on(uri);
        real.put(from, uri, cancelled);
    }
}
