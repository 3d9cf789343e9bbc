# One image for every role: docker build -t tenure:0.1.0 .
FROM node:20.20.2-bookworm-slim AS node

FROM maven:3.9.11-eclipse-temurin-17 AS build
# the style sheet is made from an npm package
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s /usr/local/lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/root/.m2 --mount=type=cache,target=/root/.npm \
    mvn --batch-mode --no-transfer-progress -Pfast -DskipTests package -pl app -am

FROM eclipse-temurin:17.0.17_10-jre
RUN groupadd --gid 10001 tenure \
    && useradd --uid 10001 --gid tenure --no-create-home --shell /usr/sbin/nologin tenure \
    && install --directory --owner=tenure --group=tenure --mode=0700 /var/lib/tenure
WORKDIR /opt/tenure
COPY --from=build /src/app/target/tenure.jar tenure.jar
USER 10001:10001
VOLUME /var/lib/tenure
ENV TENURE_DATADIRECTORY=/var/lib/tenure \
    SERVER_ADDRESS=0.0.0.0 \
    JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=70 -XX:+ExitOnOutOfMemoryError"
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=10s --start-period=90s --retries=3 \
    CMD ["java", "-XX:TieredStopAtLevel=1", "-jar", "tenure.jar", "health", "http://localhost:8080/health/readiness"]
ENTRYPOINT ["java", "-jar", "tenure.jar"]
