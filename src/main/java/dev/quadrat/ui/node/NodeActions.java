package dev.quadrat.ui.node;

import dev.quadrat.dag.Command;
import dev.quadrat.dag.Subset;
import dev.quadrat.ui.session.Session;

import javafx.beans.value.ObservableBooleanValue;

import java.util.List;

/** The actions themselves; no controls. */
public final class NodeActions {
    private final Session session;
    private final NodeSurroundings surroundings;

    public NodeActions(Session session, NodeSurroundings surroundings) {
        this.session = session;
        this.surroundings = surroundings;
    }

    public Session session() {
        return session;
    }

    /** While a run is at work, what is asked for stands still. */
    public ObservableBooleanValue locked() {
        return session.locked();
    }

    /** The command and all that leads to it. */
    public void upTo(String id) {
        choose(Subset.to(id));
    }

    /** The command and all that follows it. */
    public void from(String id) {
        choose(Subset.from(id));
    }

    public void only(String id) {
        choose(Subset.only(id));
    }

    /** The command alone, even if it is done. */
    public void again(String id) {
        choose(Subset.again(id));
    }

    public void onlyExperiment(String experiment) {
        choose(Subset.experiment(experiment));
    }

    public void all() {
        choose(Subset.ALL);
    }

    public List<String> experiments(String id) {
        return command(id).experiments();
    }

    public void copyId(String id) {
        surroundings.copy(id);
    }

    public void copyInputs(String id) {
        surroundings.copy(String.join("\n", command(id).inputs()));
    }

    public void copyOutputs(String id) {
        surroundings.copy(String.join("\n", command(id).outputs()));
    }

    public boolean hasInputs(String id) {
        return !command(id).inputs().isEmpty();
    }

    /** Its first output, in the system's browser of folders. */
    public void reveal(String id) {
        surroundings.reveal(command(id).outputs().getFirst());
    }

    /** The log follows the selection. */
    public void openLog(String id) {
        session.selection().select(id);
        surroundings.showLog();
    }

    private Command command(String id) {
        return session.plan().plan().dag().command(id);
    }

    private void choose(Subset subset) {
        if (!locked().get()) {
            session.plan().choices().subset().set(subset);
        }
    }
}
