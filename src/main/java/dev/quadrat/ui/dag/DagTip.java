package dev.quadrat.ui.dag;

import dev.quadrat.dag.Command;
import dev.quadrat.layout.Frame;
import dev.quadrat.ui.session.Session;

/** The whole text of what the pointer is over. */
record DagTip(DagViewModel model) {
    String of(Hit hit) {
        return switch (hit) {
            case Hit.OnCommand(String id) -> command(id);
            case Hit.OnFrame(String group) ->
                    model.drawn().get().frame(group).map(this::frame).orElse("");
            case Hit.OnNothing() -> "";
        };
    }

    private String command(String id) {
        Session session = model.session();
        Command command = model.dag().command(id);
        return command.describe() + "\n" + session.state(id).word() + " · " + session.reason(id);
    }

    /** {@code CHIP ×4 of small}, its parts' states, and what a click does. */
    private String frame(Frame frame) {
        String owner = model.dag().command(frame.parts().getFirst()).owner();
        return "%s of %s\n%s\nClick to %s"
                .formatted(
                        frame.title(),
                        owner,
                        model.states().tally(frame.group()).text(),
                        frame.folded() ? "unfold" : "fold");
    }
}
