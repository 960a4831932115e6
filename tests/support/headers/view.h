/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What nearly every file of the view includes, to be read once: see app/meson.build. */
#include <adwaita.h>
