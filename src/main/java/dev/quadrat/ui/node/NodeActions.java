package dev.quadrat.ui.node;

import dev.quadrat.dag.Command;
import dev.quadrat.dag.Subset;
import dev.quadrat.ui.session.Session;

import javafx.beans.value.ObservableBooleanValue;

import java.util.List;
import java.util.function.Consumer;

/** The actions themselves; no controls. */
public final class NodeActions {
    private final Session session;
    private final Consumer<String> clipboard;
    private final Runnable showLog;

    public NodeActions(Session session, Consumer<String> clipboard, Runnable showLog) {
        this.session = session;
        this.clipboard = clipboard;
        this.showLog = showLog;
    }

    public Session session() {
        return session;
    }

    /** While a run is at work, what is asked for stands still. */
    public ObservableBooleanValue locked() {
        return session.run().active();
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

    public void onlyExperiment(String experiment) {
        choose(Subset.experiment(experiment));
    }

    public void all() {
        choose(Subset.ALL);
    }

    public List<String> experiments(String id) {
        return session.plan().plan().dag().command(id).experiments();
    }

    public void copyId(String id) {
        clipboard.accept(id);
    }

    public void copyOutputs(String id) {
        Command command = session.plan().plan().dag().command(id);
        clipboard.accept(String.join("\n", command.outputs()));
    }

    /** The log follows the selection. */
    public void openLog(String id) {
        session.selection().select(id);
        showLog.run();
    }

    private void choose(Subset subset) {
        if (!locked().get()) {
            session.plan().choices().subset().set(subset);
        }
    }
}
