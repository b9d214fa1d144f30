package dev.baton.intake.sheet.process;

import dev.baton.engine.EngineFigures;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Counts the rows that this node has read and worked off; their rate is its speed. */
@Component
class ImportMeter {

    private final Counter checked;
    private final Counter imported;

    ImportMeter(MeterRegistry meters, EngineFigures engine) {
        checked = meters.counter("baton.import.rows", "step", "checked");
        imported = meters.counter("baton.import.rows", "step", "imported");
        engine.watchTopic(meters, LeadImportProcess.CHECK_SHEET);
        engine.watchTopic(meters, LeadImportProcess.IMPORT_ROWS);
    }

    void checked(int rows) {
        checked.increment(rows);
    }

    void imported(int rows) {
        imported.increment(rows);
    }
}
