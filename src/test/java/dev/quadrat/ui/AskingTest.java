package dev.quadrat.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class AskingTest {
    private final List<String> done = new ArrayList<>();

    @Test
    void withoutAQuestion_nothingWaits() {
        new Asking(new Answers()).whenFree(() -> done.add("opened"));
        assertEquals(List.of("opened"), done);
    }

    @Test
    void whatIsHandedOverDuringAQuestion_waitsForItsAnswer() {
        Answers answers =
                new Answers() {
                    @Override
                    public List<Path> whichJars() {
                        asking().whenFree(() -> done.add("handed over"));
                        done.add("asked");
                        return super.whichJars();
                    }
                };
        asking = new Asking(answers);
        asking.whichJars();
        assertEquals(List.of("asked", "handed over"), done);
    }

    @Test
    void aQuestionWithinAQuestion_keepsItWaiting() {
        Answers answers =
                new Answers() {
                    @Override
                    public List<Path> whichJars() {
                        asking().whenFree(() -> done.add("handed over"));
                        asking().tell("title", "text", Optional.empty());
                        done.add("told");
                        return super.whichJars();
                    }
                };
        asking = new Asking(answers);
        asking.whichJars();
        assertEquals(List.of("told", "handed over"), done);
    }

    private Asking asking = new Asking(new Answers());

    private Asking asking() {
        return asking;
    }
}
