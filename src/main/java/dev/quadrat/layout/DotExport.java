package dev.quadrat.layout;

import dev.quadrat.dag.Command;
import dev.quadrat.dag.CommandDag;
import dev.quadrat.dag.Plan;

import java.util.List;
import java.util.stream.Collectors;

/** A plan as text for Graphviz: every command and every edge, split commands as clusters. */
public final class DotExport {
    private final Plan plan;
    private final StateLooks looks;
    private final Palette palette;
    private final StringBuilder text = new StringBuilder();

    private DotExport(Plan plan, StateLooks looks, Palette palette) {
        this.plan = plan;
        this.looks = looks;
        this.palette = palette;
    }

    public static String of(Plan plan) {
        Palette palette = Palette.light();
        return of(plan, StateLooks.of(plan, palette), palette);
    }

    public static String of(Plan plan, StateLooks looks, Palette palette) {
        return new DotExport(plan, looks, palette).write();
    }

    private String write() {
        text.append("digraph plan {\n");
        line("rankdir=LR;");
        line("node [shape=box, style=\"rounded,filled\", fontname=\"Helvetica\", fontsize=11];");
        line("edge [color=\"%s\", arrowsize=0.7];".formatted(palette.edge()));
        SplitGroups groups = SplitGroups.of(plan.dag());
        plan.dag().commands().stream()
                .filter(command -> command.group() == null)
                .forEach(command -> node(command, ""));
        groups.parts().forEach(this::cluster);
        for (CommandDag.Edge edge : plan.dag().edges()) {
            line("%s -> %s;".formatted(quote(edge.from()), quote(edge.to())));
        }
        return text.append("}\n").toString();
    }

    private void cluster(String group, List<Command> parts) {
        Command first = parts.getFirst();
        line("subgraph %s {".formatted(quote("cluster " + group)));
        line(
                "  label=%s;"
                        .formatted(
                                quote(
                                        first.type().name()
                                                + " ×"
                                                + parts.size()
                                                + "  "
                                                + first.owner())));
        line(
                "  style=\"rounded,filled\"; fillcolor=\"%s\"; color=\"%s\"; fontname=\"Helvetica\";"
                        .formatted(palette.frame(), palette.frameBorder()));
        parts.forEach(part -> node(part, "  "));
        line("}");
    }

    private void node(Command command, String indent) {
        StateLook look = looks.of(command.id());
        String part =
                command.split() == null || command.group() == null
                        ? ""
                        : " " + command.split().text();
        String dashed =
                look.texture() == StateLook.Texture.PLAIN
                        ? ""
                        : ", style=\"rounded,filled,dashed\"";
        line(
                indent
                        + "%s [label=%s, tooltip=%s, fillcolor=\"%s\", color=\"%s\", fontcolor=\"%s\"%s];"
                                .formatted(
                                        quote(command.id()),
                                        quote(
                                                List.of(
                                                        command.type().name() + part,
                                                        command.owner(),
                                                        look.word())),
                                        quote(plan.command(command.id()).reason().text()),
                                        look.fill(),
                                        look.border(),
                                        look.ink(),
                                        dashed));
    }

    private static String quote(String text) {
        return quote(List.of(text));
    }

    /** A quoted text of Graphviz; lines are parted by its own escape. */
    private static String quote(List<String> lines) {
        return lines.stream()
                .map(line -> Printable.of(line).replace("\\", "\\\\").replace("\"", "\\\""))
                .collect(Collectors.joining("\\n", "\"", "\""));
    }

    private void line(String content) {
        text.append("  ").append(content).append('\n');
    }
}
