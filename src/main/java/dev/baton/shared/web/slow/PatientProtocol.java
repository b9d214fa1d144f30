package dev.baton.shared.web.slow;

import dev.baton.shared.web.slow.SlowClients.Refusals;
import java.util.function.Predicate;
import org.apache.coyote.Adapter;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;

/** HTTP over sockets, with {@link BodyFirst} in front of the application. Made by Tomcat, from its name. */
public final class PatientProtocol extends Http11NioProtocol {

    private Predicate<String> proxies;
    private Refusals refusals;
    private BodyFirst first;

    void prepare(Predicate<String> trustedProxies, Refusals answers) {
        this.proxies = trustedProxies;
        this.refusals = answers;
    }

    @Override
    public void setAdapter(Adapter application) {
        first = new BodyFirst(application, proxies, refusals);
        super.setAdapter(first);
    }

    @Override
    protected Processor createProcessor() {
        return new PatientProcessor(this, first);
    }
}
