package dev.baton.engine.internal.expression;

import dev.baton.engine.ProcessBean;
import dev.baton.engine.ProcessMethod;
import dev.baton.engine.deployment.OwnProcesses;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/** Which beans processes may name: delegates and listeners as steps, beans marked for it by their marked methods. */
@Component
class ProcessBeans {

    private final ApplicationContext context;
    private final OwnProcesses own;

    ProcessBeans(ApplicationContext context, OwnProcesses own) {
        this.context = context;
        this.own = own;
    }

    boolean exists(String name) {
        return context.containsBean(name);
    }

    boolean isDelegate(String name) {
        Class<?> type = exists(name) ? context.getType(name, false) : null;
        return type != null
                && (JavaDelegate.class.isAssignableFrom(type)
                        || TaskListener.class.isAssignableFrom(type)
                        || ExecutionListener.class.isAssignableFrom(type));
    }

    /** @return the class of a bean with published methods */
    Optional<Class<?>> published(String name) {
        return exists(name) && context.findAnnotationOnBean(name, ProcessBean.class) != null
                ? Optional.ofNullable(context.getType(name, false)).map(ClassUtils::getUserClass)
                : Optional.empty();
    }

    /** In which processes alone a delegate runs; empty: in any. */
    Set<String> processesOf(String delegate) {
        return own.processesOf(delegate);
    }

    Object get(String name) {
        return context.getBean(name);
    }

    /** A method as it is called in an expression. */
    static Optional<Method> method(Class<?> type, String name, int arguments) {
        return ClassUtils.getUserClass(type).isAnnotationPresent(ProcessBean.class)
                ? Arrays.stream(ClassUtils.getUserClass(type).getMethods())
                        .filter(method -> method.isAnnotationPresent(ProcessMethod.class))
                        .filter(method -> method.getName().equals(name) && method.getParameterCount() == arguments)
                        .findFirst()
                : Optional.empty();
    }

    /** A method as it is read like a property. */
    static Optional<Method> getter(Class<?> type, String property) {
        String name = StringUtils.capitalize(property);
        return method(type, "get" + name, 0).or(() -> method(type, "is" + name, 0));
    }
}
