package dev.baton.engine.internal.guard;

import dev.baton.engine.internal.live.FormFile;
import dev.baton.shared.file.LiveFile;
import dev.baton.shared.file.LiveFolder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.GetDeployedTaskFormCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeployedStartFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/**
 * A form that was deployed before forms were held to HTML without code is not shown: in its place the one that Baton
 * ships under the name, so that tasks that wait since then can be answered, or a refusal.
 */
@Component
class ShownForms extends CommandInterceptor {

    private static final String OF_DEPLOYMENT = "deployment:";

    private final LiveFolder folder;

    ShownForms(LiveFolder folder) {
        this.folder = folder;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T execute(Command<T> command) {
        T answer = next.execute(command);
        boolean form = command instanceof GetDeployedTaskFormCmd || command instanceof GetDeployedStartFormCmd;
        return form && answer instanceof InputStream shown ? (T) harmless(command, shown) : answer;
    }

    private InputStream harmless(Command<?> command, InputStream shown) {
        try (shown) {
            byte[] content = shown.readAllBytes();
            return new ByteArrayInputStream(FormFile.reasons(content).isEmpty() ? content : shipped(command));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] shipped(Command<?> command) {
        String name = command instanceof GetDeployedTaskFormCmd ? nameOf(command) : "";
        return folder.shipped("forms", ".html").stream()
                .filter(form -> form.name().equals(name))
                .map(LiveFile::content)
                .findFirst()
                .orElseThrow(() -> new BadUserRequestException(
                        "This form holds code and is not shown; whoever made it can deploy it anew without"));
    }

    private static String nameOf(Command<?> command) {
        String id = (String) Insides.of(GetDeployedTaskFormCmd.class, "taskId", command);
        TaskEntity task = Context.getCommandContext().getTaskManager().findTaskById(id);
        Expression key = task.getTaskDefinition().getFormKey();
        String text = key == null ? "" : key.getExpressionText();
        return text.substring(text.indexOf(OF_DEPLOYMENT) + OF_DEPLOYMENT.length());
    }
}
