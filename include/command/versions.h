/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "command/arguments.h"
#include "model/version.h"

G_BEGIN_DECLS

int us_command_versions (const UsCommand *command, int argc, char **argv);
void us_versions_append_number (GString *line, UsVersion *version);

G_END_DECLS
