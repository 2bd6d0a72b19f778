package dev.quadrat.ui;

import dev.quadrat.dag.Problem;
import dev.quadrat.ui.dag.DagView;
import dev.quadrat.ui.experiments.ExperimentsView;
import dev.quadrat.ui.export.PlanExport;
import dev.quadrat.ui.failure.FailuresView;
import dev.quadrat.ui.failure.RootFailure;
import dev.quadrat.ui.history.HistoryView;
import dev.quadrat.ui.inspector.InspectorView;
import dev.quadrat.ui.log.LogView;
import dev.quadrat.ui.notice.JarNoticeBar;
import dev.quadrat.ui.problems.FailureView;
import dev.quadrat.ui.problems.ProblemsView;
import dev.quadrat.ui.results.ResultsView;
import dev.quadrat.ui.settings.PaneArrangement;

import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Everything between toolbar and status bar once jars are open. */
final class WorkArea extends SplitPane implements PaneArrangement {
    /** The panes, each made by whoever knows its view model. */
    record Panes(
            ExperimentsView experiments,
            PlanViews views,
            InspectorView inspector,
            LogView log,
            ProblemsView problems,
            HistoryView history,
            ResultsView results,
            FailureView failure,
            JarNoticeBar notice,
            FailuresView failures) {}

    private static final String LEFT = "left";
    private static final String BOTTOM = "bottom";
    private static final String INSPECTOR = "inspector";
    private static final String ARGUMENTS = "arguments";

    private final Panes panes;
    private final PlanPane plan;
    private final SplitPane upper = new SplitPane();
    private final TabPane tabs = new TabPane();
    private final Tab problemsTab;
    private final Tab logTab;
    private final Tab failuresTab;
    private final Tab historyTab;
    private final Tab resultsTab;
    private final BorderPane middle = new BorderPane();
    private final Map<String, Double> dividers =
            new HashMap<>(Map.of(LEFT, 0.2, BOTTOM, 0.74, INSPECTOR, 0.78, ARGUMENTS, 0.45));
    private final List<Runnable> listeners = new ArrayList<>();

    WorkArea(Panes panes, ObservableList<Problem> problems, ObservableList<RootFailure> failures) {
        this.panes = panes;
        this.plan = panes.views().pane();
        setId("work-area");
        setOrientation(Orientation.VERTICAL);
        logTab = tab("Log", panes.log());
        problemsTab = tab("Problems", panes.problems());
        problemsTab
                .textProperty()
                .bind(Bindings.createStringBinding(() -> "Problems " + problems.size(), problems));
        failuresTab = tab("Failures", panes.failures());
        failures.subscribe(() -> showFailuresTab(failures.size()));
        tabs.setId("bottom-tabs");
        tabs.setAccessibleText("What runs tell, and problems");
        tabs.getStyleClass().add("bottom-tabs");
        historyTab = tab("History", panes.history());
        resultsTab = tab("Results", panes.results());
        tabs.getTabs().addAll(logTab, problemsTab, historyTab, resultsTab);
        tabs.setMinHeight(90);
        setResizableWithParent(tabs, false);
        setResizableWithParent(panes.experiments(), false);
        setResizableWithParent(panes.inspector(), false);
        panes.experiments().setMinWidth(170);
        panes.inspector().setMinWidth(190);
        middle.setMinWidth(260);
        middle.setTop(panes.notice());
        logTab.setId("log");
        problemsTab.setId("problems");
        failuresTab.setId("failures");
        // The panes stay where they are, so that a field keeps its place and the cursor.
        upper.getItems().setAll(panes.experiments(), middle);
        getItems().setAll(upper, tabs);
        part(dividers);
        watch(this, BOTTOM, 0);
        watch(upper, LEFT, 0);
        watch(panes.experiments().parts(), ARGUMENTS, 0);
        tabs.getSelectionModel().selectedItemProperty().subscribe((_, _) -> changed());
    }

    PlanExport export() {
        return panes.views().export();
    }

    DagView dag() {
        return panes.views().dag();
    }

    /** The pane of the drawing, where a notice hides nothing that is read. */
    Node middle() {
        return middle;
    }

    void show(Center center) {
        middle.setCenter(center == Center.PLAN ? plan : panes.failure());
    }

    /**
     * Now that it has its size, puts the dividers where they are to be, and the cursor where the
     * person goes on.
     */
    void settle(Center center) {
        part(Map.copyOf(dividers));
        if (center == Center.PLAN) {
            dag().requestFocus();
        } else {
            panes.experiments().focusWrongArgument();
        }
    }

    /** The inspector takes space only while it has something to tell. */
    void showInspector(boolean show) {
        boolean shown = upper.getItems().contains(panes.inspector());
        if (shown == show) {
            return;
        }
        double left = upper.getDividerPositions()[0];
        if (show) {
            upper.getItems().add(panes.inspector());
            upper.setDividerPositions(left, dividers.getOrDefault(INSPECTOR, 0.78));
            watch(upper, INSPECTOR, 1);
        } else {
            upper.getItems().remove(panes.inspector());
            upper.setDividerPositions(left);
        }
    }

    @Override
    public Map<String, Double> dividers() {
        return Map.copyOf(dividers);
    }

    @Override
    public void part(Map<String, Double> wanted) {
        wanted.forEach((name, at) -> dividers.replace(name, Math.clamp(at, 0.02, 0.98)));
        setDividerPositions(dividers.getOrDefault(BOTTOM, 0.74));
        upper.setDividerPositions(dividers.getOrDefault(LEFT, 0.2));
        panes.experiments().parts().setDividerPositions(dividers.getOrDefault(ARGUMENTS, 0.45));
    }

    @Override
    public String tab() {
        Tab chosen = tabs.getSelectionModel().getSelectedItem();
        return chosen == null || chosen.getId() == null ? "" : chosen.getId();
    }

    @Override
    public void chooseTab(String id) {
        tabs.getTabs().stream()
                .filter(tab -> id.equals(tab.getId()))
                .forEach(tabs.getSelectionModel()::select);
    }

    @Override
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    private void watch(SplitPane pane, String name, int index) {
        pane.getDividers()
                .get(index)
                .positionProperty()
                .subscribe(
                        (_, now) -> {
                            // Whenever its size changes, a pane moves its dividers by itself.
                            if (isDragged(pane)) {
                                dividers.put(name, now.doubleValue());
                                changed();
                            }
                        });
    }

    private static boolean isDragged(SplitPane pane) {
        return pane.lookupAll(".split-pane-divider").stream().anyMatch(Node::isPressed);
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }

    void showFailures() {
        tabs.getSelectionModel().select(failuresTab);
    }

    /** It stands there while there is something in it. */
    private void showFailuresTab(int count) {
        failuresTab.setText("Failures " + count);
        boolean shown = tabs.getTabs().contains(failuresTab);
        if (count > 0 && !shown) {
            tabs.getTabs().add(1, failuresTab);
        } else if (count == 0 && shown) {
            tabs.getTabs().remove(failuresTab);
        }
    }

    void showProblems() {
        tabs.getSelectionModel().select(problemsTab);
    }

    void showLog() {
        tabs.getSelectionModel().select(logTab);
    }

    void showHistory() {
        tabs.getSelectionModel().select(historyTab);
        panes.history().focusRuns();
    }

    void showResults() {
        tabs.getSelectionModel().select(resultsTab);
        panes.results().focusScores();
    }

    void findInLog() {
        showLog();
        panes.log().startSearch();
    }

    void nextView() {
        plan.next();
    }

    void filterPlan() {
        panes.views().focusFilter();
    }

    void findNextInLog() {
        showLog();
        panes.log().findNext();
    }

    void findPreviousInLog() {
        showLog();
        panes.log().findPrevious();
    }

    private static Tab tab(String title, Node content) {
        Tab tab = new Tab(title, content);
        tab.setClosable(false);
        return tab;
    }
}
