package dev.quadrat.ui.session;

import dev.quadrat.dag.CommandType;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** A command type and whether it is asked for. */
public final class TypeChoice {
    private final CommandType type;
    private final BooleanProperty chosen;

    TypeChoice(CommandType type, boolean chosen) {
        this.type = type;
        this.chosen = new SimpleBooleanProperty(chosen);
    }

    CommandType type() {
        return type;
    }

    public String name() {
        return type.name();
    }

    public boolean auxiliary() {
        return type.auxiliary();
    }

    public BooleanProperty chosen() {
        return chosen;
    }
}
