# Builds Baton from source and runs it as an ordinary user.
FROM node:20.20.2-bookworm-slim AS node

FROM maven:3.9.11-eclipse-temurin-17 AS build
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s /usr/local/lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /src
COPY . .
RUN mvn -B -ntp -DskipTests -Dcheck.skip=true package

FROM eclipse-temurin:17.0.15_6-jre
RUN useradd --system --create-home baton && mkdir -p /data && chown baton /data
USER baton
WORKDIR /app
COPY --from=build /src/target/baton-*.jar baton.jar
COPY processes processes
COPY forms forms
COPY rules rules
ENV BATON_DATA_DIR=/data SPRING_PROFILES_ACTIVE=production
EXPOSE 8080
ENTRYPOINT ["java", "-Xmx1g", "-XX:+UseParallelGC", "-jar", "baton.jar"]
