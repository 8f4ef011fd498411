import { type Result, invalid, ok } from "../failure";

/** A time as it is written, 1:02:03 or 75 or 75.5, in seconds; null where it is none. */
function secondsOf(text: string): number | null {
  const match = /^(?:(?:(\d{1,2}):)?(\d{1,3}):)?(\d{1,5}(?:\.\d{1,3})?)$/.exec(text);
  if (match === null) return null;
  const [, hours, minutes, seconds = ""] = match;
  if ((minutes !== undefined && Number(seconds) >= 60) || (hours !== undefined && Number(minutes) >= 60)) return null;
  return Number(hours ?? 0) * 3_600 + Number(minutes ?? 0) * 60 + Number(seconds);
}

const TIME_FAULT = "write a time as 1:15, or from one to another as 1:15-1:32";
const REGION_FAULT = "write left, top, width and height in pixels, as 160,120,320,240, or in per cent, as percent:10,10,50,50";

function timeOf(text: string): Result<string[]> {
  if (text === "") return ok([]);
  const [from, to, ...more] = text.split(/\s*[-–]\s*/).map(secondsOf);
  if (from == null || to === null || more.length > 0) return invalid("time", TIME_FAULT);
  if (to !== undefined && to <= from) return invalid("time", "ends before it begins");
  return ok([to === undefined ? `t=${from}` : `t=${from},${to}`]);
}

function regionOf(text: string): Result<string[]> {
  if (text === "") return ok([]);
  const match = /^(percent:)?(\d{1,5}),(\d{1,5}),([1-9]\d{0,4}),([1-9]\d{0,4})$/.exec(text.replaceAll(/\s/g, ""));
  if (match === null) return invalid("region", REGION_FAULT);
  const [all, unit, left, top, width, height] = match;
  const isPastEdge = Number(left) + Number(width) > 100 || Number(top) + Number(height) > 100;
  return unit !== undefined && isPastEdge ? invalid("region", REGION_FAULT) : ok([`xywh=${all}`]);
}

/**
 * A part of a recording or picture as a media fragment ("t=75,92&xywh=160,120,320,240"; W3C Media Fragments URI 1.0);
 * empty where neither a time nor a region is given.
 */
export function mediaFragment(time: string, region: string): Result<string> {
  const timing = timeOf(time.trim());
  if (!timing.ok) return timing;
  const part = regionOf(region.trim());
  return part.ok ? ok([...timing.value, ...part.value].join("&")) : part;
}

/** A media fragment in words: "1:15–1:32", "part 160,120,320,240". */
export function fragmentWords(fragment: string): string {
  const words = fragment.split("&").map((piece) => {
    const [name, value = ""] = piece.split("=");
    return name === "t" ? value.split(",").map(clockWords).join("–") : `part ${value}`;
  });
  return words.join(", ");
}

function clockWords(text: string): string {
  const seconds = Number(text);
  const [hours, minutes, rest] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, Math.round((seconds % 60) * 1_000) / 1_000];
  const padded = rest < 10 ? `0${rest}` : String(rest);
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, "0")}:${padded}` : `${minutes}:${padded}`;
}
