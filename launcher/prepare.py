"""Brings up to date what a command needs, and returns the JDK; does nothing where nothing changed."""

from __future__ import annotations

from launcher.context import Context
from launcher.jdk import Jdk, find_jdk
from launcher.kernel import check_build_tools, ensure_jars, ensure_kernelspec
from launcher.stamps import exclusive
from launcher.venv import Environment, ensure_environment


def prepare_java(context: Context) -> Jdk:
    """For commands that run a Java program of the course."""
    jdk = find_jdk(context)
    if context.prebuilt:
        return jdk
    with exclusive(context):
        ensure_jars(context, jdk)
    return jdk


def prepare_python(context: Context, *environments: Environment) -> Jdk:
    """For tests that need no kernel."""
    jdk = find_jdk(context)
    with exclusive(context):
        for environment in environments:
            ensure_environment(context, environment)
    return jdk


def prepare_lab(context: Context, *environments: Environment) -> Jdk:
    """For JupyterLab and for tests that run notebooks."""
    jdk = find_jdk(context)
    if context.prebuilt:
        return jdk
    check_build_tools(context, jdk)
    with exclusive(context):
        for environment in environments:
            ensure_environment(context, environment)
        ensure_jars(context, jdk)
        ensure_kernelspec(context, jdk)
    return jdk
