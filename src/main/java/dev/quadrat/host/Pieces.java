package dev.quadrat.host;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.util.TokenBuffer;

import dev.quadrat.api.CommandConfig;
import dev.quadrat.api.CommandIo;
import dev.quadrat.api.CommandType;
import dev.quadrat.storage.Uris;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Looks into configs: what they read and write, their JSON and their code. */
final class Pieces {
    /**
     * What was seen in a config.
     *
     * @param missing as the author's code said
     */
    record Seen(CommandType type, boolean gpu, Piece piece, List<String> missing) {
        List<String> inputs() {
            return ((Tree) piece.inputs().value()).texts();
        }

        List<String> outputs() {
            return ((Tree) piece.outputs().value()).texts();
        }
    }

    private final ConfigJson json;
    private final CodeHashes code;
    private final Path workingFolder;
    private final Trees trees = new Trees();

    Pieces(ConfigJson json, CodeHashes code, Path workingFolder) {
        this.json = json;
        this.code = code;
        this.workingFolder = workingFolder;
    }

    /** Calls {@code reportIo}. */
    CommandIo io(CommandConfig config) {
        CommandIo io = new CommandIo();
        config.reportIo(config.type(), io);
        return io;
    }

    Seen seen(CommandConfig config, CommandIo io) throws IOException {
        int before = json.unordered();
        return seen(config, io, json.write(config), json.unordered() > before);
    }

    /**
     * @param unordered whether it holds a set or map whose order differs from JVM to JVM; then what
     *     it reported may have come in that order
     */
    Seen seen(CommandConfig config, CommandIo io, TokenBuffer written, boolean unordered)
            throws IOException {
        Tree tree = tree(written);
        Piece piece =
                new Piece(
                        uris(io.inputs(), unordered),
                        uris(io.outputs(), unordered),
                        new Told(tree),
                        code.of(tree.classes));
        return new Seen(config.type(), config.usesGpu(), piece, io.missing());
    }

    Tree tree(TokenBuffer written) throws IOException {
        try (JsonParser parser = written.asParser()) {
            return trees.object(parser);
        }
    }

    private Told uris(List<String> uris, boolean unordered) {
        Set<String> normalised = unordered ? new TreeSet<>() : new LinkedHashSet<>();
        for (String uri : uris) {
            normalised.add(Uris.normalise(uri, workingFolder));
        }
        return new Told(trees.list(normalised));
    }
}
