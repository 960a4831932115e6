/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "command/arguments.h"

G_BEGIN_DECLS

int us_command_compare (const UsCommand *command, int argc, char **argv);

G_END_DECLS
