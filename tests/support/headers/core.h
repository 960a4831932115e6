/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What nearly every file of the core includes, to be read once: see b_pch in tests/run. */
#include <gio/gio.h>
