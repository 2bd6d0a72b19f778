package dev.quadrat.ui.launch;

import dev.quadrat.dag.Rerun;

import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** How much of what is done runs again. */
final class RerunSwitch extends HBox {
    private final Map<Rerun, ToggleButton> buttons = new EnumMap<>(Rerun.class);
    private final ToggleGroup group = new ToggleGroup();

    RerunSwitch(LaunchViewModel model) {
        setId("rerun-switch");
        getStyleClass().add("tool-group");
        HBox pills =
                new HBox(
                        button(
                                Rerun.NOTHING,
                                "missing",
                                "left-pill",
                                "Run what is missing or unfinished; what is done stays"),
                        button(
                                Rerun.STALE,
                                "+ stale",
                                "center-pill",
                                "Run what is stale, too, and what is downstream of it"),
                        button(
                                Rerun.EVERYTHING,
                                "all",
                                "right-pill",
                                "Run everything again, though its outputs exist"));
        pills.setAccessibleText("What to run");
        Label label = new Label("run");
        label.setLabelFor(pills);
        getChildren().addAll(label, pills);
        group.selectedToggleProperty()
                .subscribe(
                        (before, now) -> {
                            if (now == null) {
                                group.selectToggle(before);
                            } else {
                                model.choices().rerun().set((Rerun) now.getUserData());
                            }
                        });
        model.choices().rerun().subscribe(r -> group.selectToggle(buttons.get(r)));
        model.stale().subscribe(n -> count(n.longValue()));
    }

    private void count(long stale) {
        ToggleButton button = buttons.get(Rerun.STALE);
        if (button != null) {
            button.setText(LaunchViewModel.staleText(stale));
            button.setAccessibleText("Run what is stale, too: " + stale + " stale");
            button.getStyleClass().remove("some-stale");
            if (stale > 0) {
                button.getStyleClass().add("some-stale");
            }
        }
    }

    private ToggleButton button(Rerun rerun, String text, String pill, String hint) {
        ToggleButton button = new ToggleButton(text);
        button.setId("rerun-" + rerun.name().toLowerCase(Locale.ROOT));
        button.setUserData(rerun);
        button.setToggleGroup(group);
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(hint));
        button.setAccessibleHelp(hint);
        button.getStyleClass().add(pill);
        buttons.put(rerun, button);
        return button;
    }
}
