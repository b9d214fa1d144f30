package dev.baton.engine.internal.expression;

import dev.baton.engine.deployment.OwnProcesses;
import java.beans.FeatureDescriptor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Iterator;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.impl.juel.TypeConverter;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.joda.time.DateTime;

/** Finds what an expression names: a variable, a delegate, a published method. No other object is looked into. */
class PublishedOnly extends ELResolver {

    private static final Pattern DATE_METHOD = Pattern.compile("(plus|minus|with)[A-Z][A-Za-z]{1,20}");
    private static final String TO_DATE = "toDate";

    private final ProcessBeans beans;
    private final ELResolver variables = new VariableScopeElResolver();
    private final ELResolver dates = new BeanELResolver();

    PublishedOnly(ProcessBeans beans) {
        this.beans = beans;
    }

    static boolean isOfExecution(String base, String property) {
        return "execution".equals(base) && "processBusinessKey".equals(property);
    }

    static boolean isOfDate(String method, int arguments) {
        return arguments == 0 && (TO_DATE.equals(method) || "withTimeAtStartOfDay".equals(method))
                || arguments == 1 && DATE_METHOD.matcher(method).matches();
    }

    @Override
    public Object getValue(ELContext el, Object base, Object property) {
        return base == null ? named(el, (String) property) : property(el, base, String.valueOf(property));
    }

    private Object named(ELContext el, String name) {
        Object variable = variables.getValue(el, null, name);
        if (el.isPropertyResolved() || !beans.exists(name)) {
            return variable;
        }
        if (!beans.isDelegate(name) && beans.published(name).isEmpty()) {
            throw unpublished(name);
        }
        checkProcess(el, name);
        el.setPropertyResolved(true);
        return beans.get(name);
    }

    private void checkProcess(ELContext el, String delegate) {
        Set<String> processes = beans.processesOf(delegate);
        if (!processes.isEmpty() && !processes.contains(process(el.getContext(VariableScope.class)))) {
            throw new ExpressionRefused("the delegate " + delegate + " belongs to Baton's own " + processes);
        }
    }

    /** @return blank for a process that somebody else has deployed under the same key */
    private static String process(Object scope) {
        ProcessDefinitionEntity definition = scope instanceof ExecutionEntity execution
                ? execution.getProcessDefinition()
                : scope instanceof TaskEntity task ? task.getProcessDefinition() : null;
        return definition == null || !isOwn(definition.getDeploymentId()) ? "" : definition.getKey();
    }

    private static boolean isOwn(String deploymentId) {
        DeploymentEntity deployment =
                Context.getCommandContext().getDeploymentManager().findDeploymentById(deploymentId);
        return deployment != null && OwnProcesses.SOURCE.equals(deployment.getSource());
    }

    private static Object property(ELContext el, Object base, String property) {
        el.setPropertyResolved(true);
        if (base instanceof DelegateExecution execution && isOfExecution("execution", property)) {
            return execution.getProcessBusinessKey();
        }
        return call(
                ProcessBeans.getter(base.getClass(), property).orElseThrow(() -> unpublished(property)),
                base,
                new Object[0]);
    }

    @Override
    public Object invoke(ELContext el, Object base, Object method, Class<?>[] types, Object[] arguments) {
        String name = String.valueOf(method);
        if (base instanceof DateTime && isOfDate(name, arguments.length)) {
            return dates.invoke(el, base, method, types, arguments);
        }
        el.setPropertyResolved(true);
        return call(
                ProcessBeans.method(base.getClass(), name, arguments.length).orElseThrow(() -> unpublished(name)),
                base,
                arguments);
    }

    private static Object call(Method method, Object base, Object[] given) {
        Object[] arguments = new Object[given.length];
        for (int i = 0; i < given.length; i++) {
            arguments[i] =
                    given[i] == null ? null : TypeConverter.DEFAULT.convert(given[i], method.getParameterTypes()[i]);
        }
        try {
            return method.invoke(base, arguments);
        } catch (InvocationTargetException e) {
            throw new ELException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(method + " is published and not public", e);
        }
    }

    @Override
    public void setValue(ELContext el, Object base, Object property, Object value) {
        throw new ExpressionRefused("an expression changes nothing");
    }

    @Override
    public boolean isReadOnly(ELContext el, Object base, Object property) {
        el.setPropertyResolved(true);
        return true;
    }

    @Override
    public Class<?> getType(ELContext el, Object base, Object property) {
        el.setPropertyResolved(true);
        return Object.class;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext el, Object base) {
        return Object.class;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext el, Object base) {
        return null;
    }

    private static ExpressionRefused unpublished(String name) {
        return new ExpressionRefused("an expression reaches " + name + ", which is not published");
    }
}
