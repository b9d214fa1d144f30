package dev.baton.engine.internal.live;

import java.util.List;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.form.engine.HtmlDocumentBuilder;
import org.camunda.bpm.engine.impl.form.engine.HtmlFormEngine;
import org.springframework.stereotype.Component;

/** The form that the engine makes of the fields in a process has no script either: a date is typed. */
@Component
class PlainFields extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        // asked for without a name by Tasklist, and by that of the engine's own
        configuration.setCustomFormEngines(List.of(new WithoutScript(null), new WithoutScript("html")));
    }

    private static final class WithoutScript extends HtmlFormEngine {

        private final String name;

        WithoutScript(String name) {
            this.name = name;
        }

        @Override
        public String getName() {
            return name;
        }

        @Override
        protected void renderDatePicker(FormField field, HtmlDocumentBuilder document) {
            document.startElement(createInputField(field)).endElement();
        }
    }
}
