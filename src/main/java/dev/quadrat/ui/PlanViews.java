package dev.quadrat.ui;

import dev.quadrat.ui.dag.DagView;
import dev.quadrat.ui.dag.DagViewModel;
import dev.quadrat.ui.export.PlanExport;
import dev.quadrat.ui.filter.FilterBar;
import dev.quadrat.ui.filter.FilterViewModel;
import dev.quadrat.ui.node.NodeActions;
import dev.quadrat.ui.overview.OverviewView;
import dev.quadrat.ui.overview.OverviewViewModel;
import dev.quadrat.ui.session.Session;
import dev.quadrat.ui.table.NodeTableView;
import dev.quadrat.ui.table.NodeTableViewModel;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.Window;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;

/** The ways to look at the plan, with the filter that they share. */
final class PlanViews {
    private final FilterBar filterBar;
    private final DagView dag;
    private final NodeTableView table;
    private final PlanExport export;
    private final PlanPane pane;

    PlanViews(
            Session session,
            WindowParts parts,
            NodeActions nodes,
            ObservableBooleanValue dark,
            Node chip,
            Window owner) {
        FilterViewModel filter = new FilterViewModel(session, parts.background());
        filterBar = new FilterBar(filter);
        dag = new DagView(new DagViewModel(filter, parts.background()), dark, parts.clock(), nodes);
        table = new NodeTableView(new NodeTableViewModel(filter), dark, nodes);
        OverviewViewModel overview =
                new OverviewViewModel(filter, parts.background(), this::showDrawing);
        export =
                new PlanExport(
                        session,
                        parts.workbench(),
                        parts.background(),
                        dag.model()::layout,
                        new ExportDialogue(parts.questions(), owner));
        pane =
                new PlanPane(
                        new OverviewView(overview, filter, dark),
                        dag,
                        table,
                        chip,
                        new HBox(8, filterBar, exportButton()),
                        session.plan());
    }

    DagView dag() {
        return dag;
    }

    NodeTableView table() {
        return table;
    }

    PlanPane pane() {
        return pane;
    }

    PlanExport export() {
        return export;
    }

    private MenuButton exportButton() {
        MenuButton button = new MenuButton("", new FontIcon(MaterialDesignE.EXPORT_VARIANT));
        button.setId("export-button");
        button.getStyleClass().addAll("small", "button-icon");
        button.setAccessibleText("Export the plan");
        button.setTooltip(new Tooltip("Export the plan: SVG, PNG, DOT, Makefile"));
        button.getItems().setAll(ExportMenu.items(export));
        HBox.setHgrow(filterBar, Priority.ALWAYS);
        return button;
    }

    void focusFilter() {
        filterBar.focusText();
    }

    private void showDrawing() {
        pane.showDag();
        dag.requestFocus();
    }
}
