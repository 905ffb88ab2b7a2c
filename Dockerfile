# The course as an image: docs/image.md says how it is built, run and measured.
#   docker build -t jvm-data-bootcamp .                        the learner's image
#   docker build -t jvm-data-bootcamp --target instructor .    with the hidden tests

FROM debian:trixie-slim AS base
ENV LANG=C.UTF-8


# What only builds: a whole JDK, Maven, pip. Nothing of it is in the final image but what is copied from it.
FROM base AS build
# A stripped base has no folder for manual pages, and the JDK's package fails without it.
RUN mkdir -p /usr/share/man/man1 \
    && apt-get update \
    && apt-get install --yes --no-install-recommends \
        binutils ca-certificates maven openjdk-25-jdk-headless python3-venv

# A JDK with what the lessons use, compiler and JShell included; 300 MB become 110. It lacks the tools for desktops and
# remote monitoring. Class data sharing has to be made anew for it.
RUN JDK=$(dirname "$(dirname "$(readlink -f /usr/bin/javac)")") \
    && "$JDK/bin/jlink" --output /opt/jdk --strip-debug --no-header-files --no-man-pages --compress zip-6 \
        --add-modules java.se,jdk.attach,jdk.charsets,jdk.compiler,jdk.crypto.ec,jdk.httpserver,jdk.incubator.vector,jdk.jartool,jdk.jcmd,jdk.jdeps,jdk.jdi,jdk.jfr,jdk.jlink,jdk.jshell,jdk.localedata,jdk.management,jdk.management.agent,jdk.net,jdk.sctp,jdk.security.auth,jdk.unsupported,jdk.zipfs \
        --include-locales en \
    # Debian's package has its debugging symbols in the modules, and jlink puts them beside what it has stripped: 700 MB.
    && find /opt/jdk -name '*.debuginfo' -delete \
    && /opt/jdk/bin/java -Xshare:dump

# Libraries first: they change less often than the course.
WORKDIR /opt/bootcamp
COPY launcher/requirements.txt launcher/
RUN python3 -m venv .bootcamp/venv \
    && .bootcamp/venv/bin/pip --no-cache-dir --disable-pip-version-check install \
        --require-hashes --only-binary=:all: --requirement launcher/requirements.txt

COPY . .
RUN python3 -I launcher image-build /opt/jdk
# Learners get the solutions, which %solution shows, but not the tests that only graded work meets.
RUN cp -r solutions /opt/solutions && find /opt/solutions -name hidden -prune -exec rm -r {} +


# What both images have.
FROM base AS runtime
RUN apt-get update \
    && apt-get install --yes --no-install-recommends \
        fontconfig fonts-dejavu-core libfontconfig1 libfreetype6 libharfbuzz0b libjpeg62-turbo liblcms2-2 \
        python3 tini \
    && rm -rf /var/lib/apt/lists/* /var/cache/apt/* /var/cache/debconf/*-old /var/log/apt /var/log/dpkg.log \
    && fc-cache \
    && useradd --uid 1000 --create-home learner \
    && install --directory --owner learner --mode 777 /work

COPY --from=build /opt/jdk /opt/jdk
COPY --from=build /opt/bootcamp/.bootcamp /opt/bootcamp/.bootcamp
COPY --from=build /opt/solutions /opt/bootcamp/solutions
COPY bootcamp LICENSE /opt/bootcamp/
COPY --from=build /opt/bootcamp/launcher /opt/bootcamp/launcher
COPY lessons /opt/bootcamp/lessons
COPY data /opt/bootcamp/data
COPY notebooks /opt/bootcamp/notebooks
COPY exercises /opt/bootcamp/exercises
COPY panel/share /opt/bootcamp/panel/share

ENV JAVA_HOME=/opt/jdk \
    PATH=/opt/bootcamp:/opt/jdk/bin:/usr/local/bin:/usr/bin:/bin \
    BOOTCAMP_HOME=/opt/bootcamp \
    BOOTCAMP_WORK=/work \
    PYTHONDONTWRITEBYTECODE=1
WORKDIR /work
VOLUME /work
EXPOSE 8888
USER learner
HEALTHCHECK --interval=1s --timeout=20s --start-period=30s --retries=3 \
    CMD ["python3", "-IS", "/opt/bootcamp/launcher/health.py"]
ENTRYPOINT ["tini", "-g", "--", "bootcamp", "serve"]
LABEL org.opencontainers.image.title="JVM Data Bootcamp" \
    org.opencontainers.image.description="A course that runs: what happens inside the JVM that moves your data" \
    org.opencontainers.image.licenses="Apache-2.0"


# What a room needs more: JupyterHub. One image for the hub and for learners, who get it as an ordinary user: docs/classroom.md.
FROM base AS build-classroom
RUN apt-get update && apt-get install --yes --no-install-recommends ca-certificates python3-venv
WORKDIR /opt/bootcamp
COPY launcher/requirements-classroom.txt launcher/
RUN python3 -m venv .bootcamp/venv-classroom \
    && .bootcamp/venv-classroom/bin/pip --no-cache-dir --disable-pip-version-check install \
        --require-hashes --only-binary=:all: --requirement launcher/requirements-classroom.txt \
    && .bootcamp/venv-classroom/bin/pip --disable-pip-version-check uninstall --quiet --yes debugpy pip


FROM runtime AS classroom
COPY --from=build-classroom /opt/bootcamp/.bootcamp/venv-classroom /opt/bootcamp/.bootcamp/venv-classroom
COPY --from=build /opt/bootcamp/classroom /opt/bootcamp/classroom
ENV ROOM_DIR=/room \
    ROOM_ADDRESS=0.0.0.0 \
    ROOM_PORT=8000 \
    ROOM_HUB_PORT=8081 \
    ROOM_IMAGE=jvm-data-bootcamp:classroom \
    ROOM_WALLS=bubblewrap \
    ROOM_MEMORY=2048 \
    ROOM_CPUS=1.5
EXPOSE 8000
HEALTHCHECK NONE
ENTRYPOINT ["tini", "-g", "--"]
CMD ["/opt/bootcamp/.bootcamp/venv-classroom/bin/python", "-I", "-m", "jupyterhub", "--config=/opt/bootcamp/classroom/jupyterhub_config.py"]


FROM runtime AS instructor
COPY solutions /opt/bootcamp/solutions


# The learner's image is the last stage, so it is what a plain build gives.
FROM runtime AS learner
