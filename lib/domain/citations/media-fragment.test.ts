import { describe, expect, test } from "vitest";
import { fragmentWords, mediaFragment } from "./media-fragment";

describe("a part of a recording or picture", () => {
  test.each([
    ["1:15-1:32", "", "t=75,92", "1:15–1:32"],
    ["75 – 92", "", "t=75,92", "1:15–1:32"],
    ["1:02:03", "", "t=3723", "1:02:03"],
    ["7.5", "", "t=7.5", "0:07.5"],
    ["1:05.5", "", "t=65.5", "1:05.5"],
    ["", "160, 120, 320, 240", "xywh=160,120,320,240", "part 160,120,320,240"],
    ["", "percent:10,10,50,50", "xywh=percent:10,10,50,50", "part percent:10,10,50,50"],
    ["0", "0,0,1,1", "t=0&xywh=0,0,1,1", "0:00, part 0,0,1,1"],
    ["", "", "", null],
  ])("%s %s is %s", (time, region, fragment, words) => {
    expect(mediaFragment(time, region)).toEqual({ ok: true, value: fragment });
    if (words !== null) expect(fragmentWords(fragment)).toBe(words);
  });

  test.each([
    ["soon", "", "time"],
    ["1:75", "", "time"],
    ["1:32-1:15", "", "time"],
    ["1:15-", "", "time"],
    ["1:15-1:32-2:00", "", "time"],
    ["1:99:00", "", "time"],
    ["", "1,2,3", "region"],
    ["", "1,2,0,4", "region"],
    ["", "percent:60,0,50,10", "region"],
    ["", "percent:0,60,10,50", "region"],
  ])("%s %s is refused at %s", (time, region, field) => {
    const read = mediaFragment(time, region);
    expect(read).toMatchObject({ ok: false, failure: { code: "invalid", field } });
  });
});
