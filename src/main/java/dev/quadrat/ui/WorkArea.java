package dev.quadrat.ui;

import dev.quadrat.dag.Problem;
import dev.quadrat.ui.dag.DagView;
import dev.quadrat.ui.experiments.ExperimentsView;
import dev.quadrat.ui.inspector.InspectorView;
import dev.quadrat.ui.log.LogView;
import dev.quadrat.ui.problems.FailureView;
import dev.quadrat.ui.problems.ProblemsView;
import dev.quadrat.ui.table.NodeTableView;

import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

/** Everything between toolbar and status bar once jars are open. */
final class WorkArea extends SplitPane {
    /** The panes, each made by whoever knows its view model. */
    record Panes(
            ExperimentsView experiments,
            DagView dag,
            NodeTableView table,
            InspectorView inspector,
            LogView log,
            ProblemsView problems,
            FailureView failure) {}

    private static final double INSPECTOR_AT = 0.78;

    private final Panes panes;
    private final PlanPane plan;
    private final SplitPane upper = new SplitPane();
    private final TabPane tabs = new TabPane();
    private final Tab problemsTab;
    private final Tab logTab;
    private boolean selected;

    WorkArea(Panes panes, PlanPane plan, ObservableList<Problem> problems) {
        this.panes = panes;
        this.plan = plan;
        setId("work-area");
        setOrientation(Orientation.VERTICAL);
        logTab = tab("Log", panes.log());
        problemsTab = tab("Problems", panes.problems());
        problemsTab
                .textProperty()
                .bind(Bindings.createStringBinding(() -> "Problems " + problems.size(), problems));
        tabs.setId("bottom-tabs");
        tabs.setAccessibleText("What runs tell, and problems");
        tabs.getStyleClass().add("bottom-tabs");
        tabs.getTabs().addAll(logTab, problemsTab);
        tabs.setMinHeight(90);
        setResizableWithParent(tabs, false);
        setResizableWithParent(panes.experiments(), false);
        setResizableWithParent(panes.inspector(), false);
        panes.experiments().setMinWidth(170);
        panes.inspector().setMinWidth(190);
        panes.failure().setMinWidth(260);
        plan.setMinWidth(260);
    }

    DagView dag() {
        return panes.dag();
    }

    void show(Center center) {
        boolean planned = center == Center.PLAN;
        if (planned == getItems().contains(tabs) && !getItems().isEmpty()) {
            return;
        }
        if (planned) {
            upper.getItems().setAll(panes.experiments(), plan);
            upper.setDividerPositions(0.18);
            showInspector(selected);
            getItems().setAll(upper, tabs);
            setDividerPositions(0.74);
        } else {
            upper.getItems().setAll(panes.experiments(), panes.failure());
            upper.setDividerPositions(0.24);
            getItems().setAll(upper);
        }
    }

    /** The inspector takes space only while it has something to tell. */
    void showInspector(boolean show) {
        selected = show;
        boolean shown = upper.getItems().contains(panes.inspector());
        if (shown == show || !upper.getItems().contains(plan)) {
            return;
        }
        double left = upper.getDividerPositions()[0];
        if (show) {
            upper.getItems().add(panes.inspector());
            upper.setDividerPositions(left, INSPECTOR_AT);
        } else {
            upper.getItems().remove(panes.inspector());
            upper.setDividerPositions(left);
        }
    }

    void showProblems() {
        tabs.getSelectionModel().select(problemsTab);
    }

    void showLog() {
        tabs.getSelectionModel().select(logTab);
    }

    void findInLog() {
        showLog();
        panes.log().startSearch();
    }

    void toggleTable() {
        plan.toggle();
    }

    private static Tab tab(String title, Node content) {
        Tab tab = new Tab(title, content);
        tab.setClosable(false);
        return tab;
    }
}
