package dev.baton.engine.internal.guard;

import dev.baton.engine.ProcessBean;
import java.beans.FeatureDescriptor;
import java.util.Iterator;
import java.util.Set;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngineServices;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.springframework.context.ApplicationContext;

/** Stands before all other resolvers and refuses what would lead from an expression to running any code. */
class ForbiddenReflection extends ELResolver {

    /** Ways from any object to its class, and from an execution to the engine, which does what no right allows. */
    private static final Set<String> NAMES = Set.of(
            "class",
            "getClass",
            "processEngineServices",
            "getProcessEngineServices",
            "processEngine",
            "getProcessEngine");

    private final ApplicationContext context;

    ForbiddenReflection(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public Object getValue(ELContext el, Object base, Object property) {
        check(base, property);
        return null;
    }

    @Override
    public Object invoke(ELContext el, Object base, Object method, Class<?>[] types, Object[] arguments) {
        check(base, method);
        return null;
    }

    @Override
    public Class<?> getType(ELContext el, Object base, Object property) {
        check(base, property);
        return null;
    }

    @Override
    public void setValue(ELContext el, Object base, Object property, Object value) {
        check(base, property);
    }

    @Override
    public boolean isReadOnly(ELContext el, Object base, Object property) {
        check(base, property);
        return true;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext el, Object base) {
        return Object.class;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext el, Object base) {
        return null;
    }

    private void check(Object base, Object property) {
        if (base == null ? hiddenBean(String.valueOf(property)) : dangerous(base, property)) {
            throw new ELException("Forbidden in expressions: " + property);
        }
    }

    private static boolean dangerous(Object base, Object property) {
        String type = base.getClass().getName();
        return base instanceof Class
                || base instanceof ClassLoader
                || base instanceof Runtime
                || base instanceof ProcessBuilder
                || base instanceof ApplicationContext
                || type.startsWith("java.lang.reflect.")
                || base instanceof ProcessEngineServices
                || base instanceof ProcessEngineConfiguration
                || base instanceof DataSource
                || type.startsWith("java.lang.invoke.")
                || type.startsWith("java.sql.")
                || NAMES.contains(String.valueOf(property));
    }

    private boolean hiddenBean(String name) {
        if (!context.containsBean(name)) {
            return false;
        }
        Class<?> type = context.getType(name, false);
        return type == null
                || !(JavaDelegate.class.isAssignableFrom(type)
                        || TaskListener.class.isAssignableFrom(type)
                        || ExecutionListener.class.isAssignableFrom(type)
                        || context.findAnnotationOnBean(name, ProcessBean.class) != null);
    }
}
