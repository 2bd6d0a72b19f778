package dev.quadrat.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.dag.Plan;

import org.junit.jupiter.api.Test;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

import javax.imageio.ImageIO;

class PngExportTest {
    @Test
    void aSmallPlanIsDrawnAtTwiceItsSize() throws IOException {
        Plan plan = DagText.plan(Plans.TWO_EXPERIMENTS);
        DagLayout layout = DagLayouts.of(plan.dag());

        BufferedImage image = decode(PngExport.of(layout, plan));

        assertEquals(2 * layout.width(), image.getWidth());
        assertEquals(2 * (layout.height() + Legend.HEIGHT), image.getHeight());
    }

    @Test
    void aCardHasTheColourOfItsState() throws IOException {
        Plan plan = DagText.plan("TRAIN a partial");
        DagLayout layout = DagLayouts.of(plan.dag());

        BufferedImage image = decode(PngExport.of(layout, plan));

        Box card = layout.cards().getFirst().box();
        Color ground = new Color(image.getRGB(2 * card.centerX(), 2 * card.y() + 8));
        assertEquals(Color.decode(Palette.light().look("PARTIAL").fill()), ground);
    }

    @Test
    void thereIsInkWhereTheTypeStands() throws IOException {
        Plan plan = DagText.plan("TRAIN a");
        DagLayout layout = DagLayouts.of(plan.dag());

        BufferedImage image = decode(PngExport.of(layout, plan));

        Box card = layout.cards().getFirst().box();
        int typeInk = Color.decode(Palette.light().type("TRAIN")).getRGB();
        long inked = 0;
        for (int x = 2 * card.x(); x < 2 * card.centerX(); x++) {
            for (int y = 2 * card.y(); y < 2 * card.centerY(); y++) {
                inked += image.getRGB(x, y) == typeInk ? 1 : 0;
            }
        }
        assertTrue(inked > 50, inked + " pixels");
    }

    @Test
    void aLargePictureIsScaledDownToWhatMemoryHolds() {
        double scale = PngExport.scale(1_200, 180_000);

        assertTrue(scale < 1);
        assertEquals(PngExport.MOST_PIXELS, 1_200 * scale * 180_000 * scale, 1);
    }

    @Test
    void aPictureThatWouldBeIllegibleIsRefusedWithAdvice() {
        var refusal =
                assertThrows(
                        IllegalArgumentException.class, () -> PngExport.scale(1_200, 2_000_000));

        assertTrue(String.valueOf(refusal.getMessage()).contains("write SVG"));
    }

    @Test
    void anEmptyPlanIsAPictureToo() throws IOException {
        BufferedImage image = decode(PngExport.of(DagLayout.EMPTY, Plan.failed(List.of())));

        assertTrue(image.getWidth() > 0);
    }

    private static BufferedImage decode(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}
