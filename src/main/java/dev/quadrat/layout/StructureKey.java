package dev.quadrat.layout;

import dev.quadrat.dag.Command;
import dev.quadrat.dag.CommandDag;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;

/** What a layout depends on, as a hash: equal keys have equal layouts, so one can be kept. */
final class StructureKey {
    private final MessageDigest digest;

    private StructureKey() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static String of(CommandDag dag, LayoutChoice choice, CardMetrics metrics) {
        StructureKey key = new StructureKey();
        key.add(metrics.toString());
        Set<String> groups = SplitGroups.of(dag).parts().keySet();
        // Groups that this DAG doesn't have don't matter.
        new TreeSet<>(choice.folded()).stream().filter(groups::contains).forEach(key::add);
        key.add("hidden");
        new TreeSet<>(choice.hidden()).stream().filter(dag::has).forEach(key::add);
        for (Command command : dag.commands()) {
            key.add("command");
            key.add(command.id());
            key.add(command.type().name());
            key.add(String.valueOf(command.split()));
            command.experiments().forEach(key::add);
            key.add("feeds");
            dag.downstream(command.id()).forEach(key::add);
        }
        return HexFormat.of().formatHex(key.digest.digest(), 0, 16);
    }

    private void add(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
