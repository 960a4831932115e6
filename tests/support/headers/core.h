/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What nearly every file of the core includes, to be read once: see app/meson.build. */
#include <gio/gio.h>
